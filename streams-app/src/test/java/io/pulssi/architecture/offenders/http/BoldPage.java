package io.pulssi.architecture.offenders.http;

import io.pulssi.architecture.offenders.runtime.Engine;

/** Shows, and knows what runs. */
class BoldPage {
  Engine engine = new Engine();
}
