package be.capas.scenario;

import java.net.URI;

/**
 * Where the system is. Only the first four are the public interface; the others are asked by the
 * reconciliation, which must not take the services' word for it.
 *
 * @param identity the identity provider, which in the local stack shows the caught mails too
 * @param database JDBC address of the event store, with user and password
 * @param kafka bootstrap servers
 */
public record Addresses(
    URI command, URI query, URI notification, URI identity, String database, String kafka) {}
