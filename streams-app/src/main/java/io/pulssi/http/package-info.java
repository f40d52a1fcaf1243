/**
 * The API, its event stream and access control: everything between a browser and the {@link
 * io.pulssi.view view} of the output topics. Knows no Kafka.
 */
@NullMarked
package io.pulssi.http;

import org.jspecify.annotations.NullMarked;
