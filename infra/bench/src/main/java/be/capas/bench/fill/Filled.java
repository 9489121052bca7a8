package be.capas.bench.fill;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.scenario.year.Resident;
import java.util.List;

/** A resident with all that was decided about them. */
record Filled(Resident resident, List<Recorded<? extends CapasEvent>> events) {}
