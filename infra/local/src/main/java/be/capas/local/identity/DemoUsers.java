package be.capas.local.identity;

import java.util.List;
import java.util.Optional;

/**
 * The cast of the demonstration: every role in one organisation, with the antennas, cells and
 * psychologists that the cell of Charleroi published, and three people of another.
 */
public final class DemoUsers {
  private static final String CHARLEROI = "capas-charleroi";
  private static final String GENT = "ocmw-gent";

  /** The first of each role is the one that stands for the role. */
  public static final List<DemoUser> ALL =
      List.of(
          DemoUser.worker("worker-nord", CHARLEROI, "nord"),
          DemoUser.worker("worker-sud", CHARLEROI, "sud"),
          DemoUser.worker("worker-centre", CHARLEROI, "centre"),
          DemoUser.worker("worker-gilly", CHARLEROI, "gilly"),
          DemoUser.worker("worker-jumet", CHARLEROI, "jumet"),
          DemoUser.worker("worker-gosselies", CHARLEROI, "gosselies"),
          DemoUser.worker("worker-marcinelle", CHARLEROI, "marcinelle"),
          DemoUser.worker("worker-montignies", CHARLEROI, "montignies"),
          DemoUser.worker("worker-dampremy", CHARLEROI, "dampremy"),
          DemoUser.worker("worker-marchienne", CHARLEROI, "marchienne"),
          DemoUser.worker("worker-couillet", CHARLEROI, "couillet"),
          DemoUser.worker("worker-ransart", CHARLEROI, "ransart"),
          DemoUser.worker("worker-cellule-sdf", CHARLEROI, "cellule-sdf"),
          DemoUser.worker("worker-cellule-diversite", CHARLEROI, "cellule-diversite"),
          DemoUser.of("psychologist-adult", CHARLEROI, Role.PSYCHOLOGIST),
          DemoUser.of("psychologist-adult-2", CHARLEROI, Role.PSYCHOLOGIST),
          DemoUser.of("psychologist-adult-3", CHARLEROI, Role.PSYCHOLOGIST),
          DemoUser.of("psychologist-child", CHARLEROI, Role.PSYCHOLOGIST),
          DemoUser.of("psychologist-child-2", CHARLEROI, Role.PSYCHOLOGIST),
          DemoUser.of("psychologist-child-3", CHARLEROI, Role.PSYCHOLOGIST),
          DemoUser.of("psychologist-team", CHARLEROI, Role.PSYCHOLOGIST),
          DemoUser.of("psychologist-team-2", CHARLEROI, Role.PSYCHOLOGIST),
          DemoUser.of("coordinator", CHARLEROI, Role.COORDINATOR),
          DemoUser.partner("partner-ssm", CHARLEROI, "ssm-charleroi"),
          DemoUser.partner("partner-hospital", CHARLEROI, "hospital-charleroi"),
          DemoUser.partner("partner-ihp", CHARLEROI, "ihp-charleroi"),
          DemoUser.of("data-protection-officer", CHARLEROI, Role.DATA_PROTECTION_OFFICER),
          DemoUser.of("administrator", CHARLEROI, Role.ADMINISTRATOR),
          DemoUser.of("service", CHARLEROI, Role.SERVICE),
          DemoUser.worker("worker-gent", GENT, "gent"),
          DemoUser.of("psychologist-gent", GENT, Role.PSYCHOLOGIST),
          DemoUser.of("coordinator-gent", GENT, Role.COORDINATOR));

  private DemoUsers() {}

  /** The user of that id, else the first user of the role of that name, in any case. */
  public static Optional<DemoUser> find(String userOrRole) {
    return byId(userOrRole)
        .or(
            () ->
                ALL.stream()
                    .filter(it -> it.role().name().equalsIgnoreCase(userOrRole.replace('-', '_')))
                    .findFirst());
  }

  public static Optional<DemoUser> byId(String id) {
    return ALL.stream().filter(it -> it.id().equals(id)).findFirst();
  }
}
