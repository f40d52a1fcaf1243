package io.pulssi.command;

/**
 * A command another module brings along, found on the class path as a service. It is annotated as
 * picocli wants a subcommand to be.
 */
public interface AddedCommand {}
