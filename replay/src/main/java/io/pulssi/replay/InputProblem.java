package io.pulssi.replay;

import io.pulssi.topic.Topic;

/**
 * A file of events that does not hold one JSON object a line. It is refused as a whole: one refusal
 * that says so, not one for each of its lines.
 *
 * @param topic whose events it should hold
 * @param file its name
 * @param detail what it holds, and what was expected
 */
record InputProblem(Topic<?> topic, String file, String detail) {}
