package io.pulssi.architecture.offenders.http;

/** Says nothing by its name. */
class PageHelper {}
