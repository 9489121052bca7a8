package be.capas.query.person.web;

import be.capas.query.person.PersonFile;
import java.util.UUID;

/** A person, and what the reader may see of the file. */
record FoundPerson(UUID person, PersonFile file) {}
