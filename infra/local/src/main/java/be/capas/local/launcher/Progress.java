package be.capas.local.launcher;

import java.time.Duration;

/** Is told how a start goes on. */
public interface Progress {
  /** For those who don't want to know. */
  Progress SILENT =
      new Progress() {
        @Override
        public void starting(Part part) {}

        @Override
        public void catchingUp(Part part, long events) {}

        @Override
        public void ready(Part part, Duration after) {}
      };

  void starting(Part part);

  /** It lives, and has so many events to take before it is ready. Told again and again. */
  void catchingUp(Part part, long events);

  /** Also for one that lived before. */
  void ready(Part part, Duration after);
}
