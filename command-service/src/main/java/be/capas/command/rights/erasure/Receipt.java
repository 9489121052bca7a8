package be.capas.command.rights.erasure;

import be.capas.contract.id.ActorId;
import be.capas.contract.person.ErasureCause;
import be.capas.contract.person.FilePart;
import be.capas.contract.sealing.DataClass;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What proves that a part of a file was erased, and that nothing else was touched.
 *
 * @param event the id of the event that says so
 * @param classes what no longer opens
 * @param keys the ids of the keys that were destroyed
 * @param events how many events the file had, this one included
 * @param digest SHA-256 over the bytes of all of them, taken when it was erased
 * @param unchanged whether the same is found now
 */
record Receipt(
    UUID event,
    FilePart part,
    ErasureCause cause,
    Set<DataClass> classes,
    List<String> keys,
    ActorId by,
    Instant at,
    long events,
    String digest,
    boolean unchanged) {}
