package io.pulssi.architecture.offenders.runtime;

/** What nobody who shows may know. */
public class Engine {}
