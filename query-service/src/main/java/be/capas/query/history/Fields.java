package be.capas.query.history;

import be.capas.contract.filrouge.HandoffStanding;
import be.capas.contract.filrouge.LinkStanding;
import be.capas.contract.filrouge.Signal;
import be.capas.contract.sealing.Sealed;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a history says, field by field. Read from the records themselves, so that what a history
 * comes to say later is compared without a word here.
 */
final class Fields {
  /** By what one of a list is known again, the first that it has. */
  private static final List<String> NAMES = List.of("event", "crisis", "handoff", "id");

  private final SortedMap<String, Value> values = new TreeMap<>();

  private Fields() {}

  /** What a field says; of sealed content only whether it is the same. */
  record Value(String text, boolean sealed) {}

  static SortedMap<String, Value> of(History history) {
    var fields = new Fields();
    fields.put("/file", history.file());
    fields.put("/accompaniments", history.accompaniments());
    fields.put("/crises", history.crises());
    fields.put("/filRouge", history.filRouge());
    return fields.values;
  }

  private void put(String pointer, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Sealed sealed -> values.put(pointer, new Value(sealed.box(), true));
      case Record one when isName(one) -> put(pointer, only(one));
      case Record one -> {
        for (var component : components(one)) {
          put(pointer + "/" + component.getName(), component(one, component));
        }
      }
      case Map<?, ?> map -> map.forEach((key, it) -> put(pointer + "/" + key, it));
      case Collection<?> many when many.stream().anyMatch(Fields::isWhole) -> putAll(pointer, many);
      case Collection<?> many -> values.put(pointer, new Value(text(many, ", "), false));
      case Object other -> values.put(pointer, new Value(other.toString(), false));
    }
  }

  private void putAll(String pointer, Collection<?> many) {
    var number = 0;
    for (var one : many) {
      var name = name(one);
      put(pointer + "/" + (name == null ? String.valueOf(number) : name), one);
      number++;
    }
  }

  private static @Nullable Object name(@Nullable Object one) {
    return switch (one) {
      // Its event is another one with each step that it takes.
      case HandoffStanding it -> it.id();
      // A rule may be broken several times at once.
      case Signal it -> it.rule() + "+" + text(it.evidence(), "+");
      // One event may put the links to several partners at risk.
      case LinkStanding it when it.partner() != null -> it.partner() + "+" + it.event();
      case Record it -> named(it);
      case null, default -> null;
    };
  }

  private static @Nullable Object named(Record record) {
    return NAMES.stream()
        .flatMap(name -> Arrays.stream(components(record)).filter(it -> it.getName().equals(name)))
        .findFirst()
        .map(it -> component(record, it))
        .orElse(null);
  }

  /** Whether it is told by its parts; so is what is sealed, lest it be told as a text. */
  private static boolean isWhole(@Nullable Object one) {
    return one instanceof Record record && (!isName(record) || isWhole(only(record)));
  }

  /** An id, a code: a record around one value. */
  private static boolean isName(Record one) {
    return components(one).length == 1;
  }

  private static @Nullable Object only(Record one) {
    return component(one, components(one)[0]);
  }

  private static String text(Collection<?> many, String between) {
    return many.stream().map(String::valueOf).collect(Collectors.joining(between));
  }

  private static RecordComponent[] components(Record one) {
    return one.getClass().getRecordComponents();
  }

  private static @Nullable Object component(Record one, RecordComponent component) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(one);
    } catch (IllegalAccessException | InvocationTargetException impossible) {
      throw new IllegalStateException("a record that does not tell what it holds", impossible);
    }
  }
}
