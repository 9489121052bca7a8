package be.capas.bench.measure;

/**
 * Load until a rate has settled. Under full load on few cores the compiler of the JVM hardly gets a
 * turn, so that one helping of the plan's warm-up can leave most of a service's code interpreted:
 * it is served again while the rate still rises by a tenth, {@value #MOST} times at most.
 */
record WarmUp(Plan plan) {
  static final int MOST = 6;
  private static final double RISES = 1.1;

  void of(String name, Load load) {
    double before = 0;
    for (int helping = 1; helping <= MOST; helping++) {
      double rate = load.round(plan.warmUp()).rate();
      plan.progress()
          .accept(
              "%s warmed up for %d s: %,.0f a second"
                  .formatted(name, plan.warmUp().toSeconds() * helping, rate));
      if (rate < before * RISES) {
        return;
      }
      before = rate;
    }
  }
}
