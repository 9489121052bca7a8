package be.capas.query.mongo;

import be.capas.query.generation.LiveGenerations;
import be.capas.query.training.Programme;
import be.capas.query.training.Training;
import be.capas.query.training.TrainingView;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.conversions.Bson;

/** Finds trainings in one look-up. Their ids are ordered by time: the newest is the greatest. */
final class MongoProgramme implements Programme {
  private static final String ORDER = "view.training";

  private final TrainingView view = new TrainingView();
  private final ViewCollections collections;
  private final LiveGenerations live;

  MongoProgramme(ViewCollections collections, LiveGenerations live) {
    this.collections = collections;
    this.live = live;
  }

  @Override
  public List<Training> find(Asked asked) {
    return collections
        .find(view, live.of(view.name()), filter(asked), Sorts.descending(ORDER), asked.limit() + 1)
        .stream()
        .map(it -> Objects.requireNonNull(it.view()))
        .toList();
  }

  private static Bson filter(Asked asked) {
    var all = new ArrayList<Bson>();
    all.add(Filters.eq("view.organisation", asked.organisation().value()));
    all.add(Filters.in("view.state", asked.states().stream().map(Enum::name).toList()));
    if (asked.topic() != null) {
      all.add(Filters.eq("view.topic", asked.topic().name()));
    }
    if (asked.participant() != null) {
      all.add(Filters.eq("view.participants", asked.participant().value()));
    }
    if (asked.after() != null) {
      all.add(Filters.lt(ORDER, asked.after().toString()));
    }
    return Filters.and(all);
  }
}
