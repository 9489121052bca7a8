package be.capas.command.accompaniment.domain;

import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import java.util.function.UnaryOperator;

/**
 * An accompaniment that runs. The states say how far it has come; none of them stands in the way of
 * recording what somebody did, for field work is recorded late and out of order.
 */
public sealed interface Open extends Accompaniment {
  /** What it keeps whatever its state. */
  Course course();

  /** The same state with something else about its course. */
  Open with(UnaryOperator<Course> change);

  /** Somebody looked into the situation. */
  default Open analysed() {
    return switch (this) {
      case Requested _, Reopened _ -> new Analysing(course());
      case Analysing _, Accompanied _ -> this;
    };
  }

  /** There is a plan. */
  default Open planned() {
    return new Accompanied(course());
  }

  default HeldThread thread() {
    return course().thread();
  }

  @Override
  default OrganisationId organisation() {
    return course().organisation();
  }

  @Override
  default PersonId person() {
    return course().person();
  }

  /** Help was asked for. */
  record Requested(Course course) implements Open {
    @Override
    public Requested with(UnaryOperator<Course> change) {
      return new Requested(change.apply(course));
    }
  }

  /** The situation is being analysed; that may take several interviews. */
  record Analysing(Course course) implements Open {
    @Override
    public Analysing with(UnaryOperator<Course> change) {
      return new Analysing(change.apply(course));
    }
  }

  /** A plan was agreed. */
  record Accompanied(Course course) implements Open {
    @Override
    public Accompanied with(UnaryOperator<Course> change) {
      return new Accompanied(change.apply(course));
    }
  }

  /** It had ended and goes on. */
  record Reopened(Course course) implements Open {
    @Override
    public Reopened with(UnaryOperator<Course> change) {
      return new Reopened(change.apply(course));
    }
  }
}
