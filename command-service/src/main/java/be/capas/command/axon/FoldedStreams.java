package be.capas.command.axon;

import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * The states of the streams last in use, so that they need not be folded again for each command.
 * They may be behind where several instances run: see {@link Attempt#mayBeOutdated()}.
 */
final class FoldedStreams implements Cache {
  private final com.github.benmanes.caffeine.cache.Cache<Object, Object> states;

  FoldedStreams(long size) {
    states = Caffeine.newBuilder().maximumSize(size).build();
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <K, V> @Nullable V get(K key) {
    var state = states.getIfPresent(key);
    if (state != null) {
      Attempt.current().ifPresent(Attempt::decideFromMemory);
    }
    return (V) state;
  }

  @Override
  public void put(Object key, Object value) {
    states.put(key, value);
  }

  @Override
  public boolean putIfAbsent(Object key, Object value) {
    return states.asMap().putIfAbsent(key, value) == null;
  }

  @Override
  public boolean remove(Object key) {
    return states.asMap().remove(key) != null;
  }

  @Override
  public void removeAll() {
    states.invalidateAll();
  }

  @Override
  public boolean containsKey(Object key) {
    return states.asMap().containsKey(key);
  }

  /** Nobody listens: the library's repositories only do for event-sourced sagas. */
  @Override
  public Registration registerCacheEntryListener(EntryListener listener) {
    throw new UnsupportedOperationException();
  }
}
