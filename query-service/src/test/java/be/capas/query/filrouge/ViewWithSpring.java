package be.capas.query.filrouge;

import org.springframework.stereotype.Component;

/** Breaks law 1: a fold must be readable and testable alone. */
@Component
public abstract class ViewWithSpring {}
