package be.capas.contract.filrouge.facts;

import be.capas.contract.accompaniment.LinkKind;

/** That a link to people was restored. */
public record Link(LinkKind kind, Fact fact) {}
