package io.pulssi.ingest.reader;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One record of a source.
 *
 * @param file where it was read
 * @param line on which it begins, from 1
 */
public record SourceRecord(String file, long line, JsonNode value) {}
