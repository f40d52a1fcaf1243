package io.pulssi.command;

/**
 * A command of another module, found on the class path as a service; annotated as a picocli
 * subcommand.
 */
public interface AddedCommand {}
