package be.capas.scenario.year.calibration;

import be.capas.contract.accompaniment.HelpReason;
import be.capas.contract.person.Situation;
import be.capas.scenario.cast.Asking;
import be.capas.scenario.year.quota.Weights;
import java.time.YearMonth;
import java.util.List;

/**
 * What a year is made from.
 *
 * @param published counts and shares that must come out
 * @param months how requests spread over the months. Published: peaks in June and October. The
 *     height of the peaks and the other months: assumed
 * @param ages of all people. Published: 31 to 40 and 41 to 50 most concerned. The shares: assumed
 * @param workingAges of those who work, a part of {@code ages}: assumed
 * @param requestsEach how many people ask once, twice, and so on; moved until the published total
 *     is met. Published: about two each. The spread: assumed
 * @param situations of adults up to 64 who are not among the published employees and self-employed:
 *     assumed
 * @param sources who asks. Published: the user, professionals, those around. The shares: assumed
 * @param reasons why. Published: the kinds. The shares: assumed
 * @param languages what people speak, as ISO 639-1; who does not speak the first needs an
 *     interpreter: assumed
 * @param rates what follows a request: assumed
 */
public record Calibration(
    Published published,
    Weights<YearMonth> months,
    Weights<AgeGroup> ages,
    Weights<AgeGroup> workingAges,
    Weights<Integer> requestsEach,
    Weights<Situation> situations,
    Weights<Asking> sources,
    Weights<HelpReason> reasons,
    Weights<String> languages,
    Rates rates) {

  /** The year of Charleroi. */
  public static final Calibration CHARLEROI_2020 =
      new Calibration(
          Published.CHARLEROI_2020,
          new Weights<>(
              List.of(
                  YearMonth.of(2020, 4),
                  YearMonth.of(2020, 5),
                  YearMonth.of(2020, 6),
                  YearMonth.of(2020, 7),
                  YearMonth.of(2020, 8),
                  YearMonth.of(2020, 9),
                  YearMonth.of(2020, 10),
                  YearMonth.of(2020, 11),
                  YearMonth.of(2020, 12)),
              List.of(8, 10, 15, 10, 9, 11, 16, 11, 10)),
          new Weights<>(List.of(AgeGroup.values()), List.of(4, 6, 12, 10, 24, 22, 16, 6)),
          new Weights<>(List.of(AgeGroup.values()), List.of(0, 0, 12, 12, 32, 28, 16, 0)),
          new Weights<>(List.of(1, 2, 3, 4, 5, 6), List.of(45, 28, 14, 8, 4, 1)),
          Weights.of(Situation.INTEGRATION_INCOME, 50)
              .and(Situation.UNEMPLOYED, 24)
              .and(Situation.OTHER, 14)
              .and(Situation.NO_RESIDENCE_PERMIT, 7)
              .and(Situation.HOMELESS, 5),
          Weights.of(Asking.SOCIAL_WORKER, 40)
              .and(Asking.USER, 30)
              .and(Asking.ESPACE_CITOYEN, 10)
              .and(Asking.GENERAL_PRACTITIONER, 6)
              .and(Asking.FAMILY, 8)
              .and(Asking.NEIGHBOUR, 5)
              .and(Asking.CHILD, 1),
          Weights.of(HelpReason.AT_RISK_OF_TIPPING_OVER, 26)
              .and(HelpReason.ISOLATION, 24)
              .and(HelpReason.EXHAUSTION, 12)
              .and(HelpReason.DECOMPENSATION, 8)
              .and(HelpReason.FAMILY_VIOLENCE, 6)
              .and(HelpReason.DOMESTIC_VIOLENCE, 6)
              .and(HelpReason.SUICIDAL_IDEATION, 5)
              .and(HelpReason.GRIEF, 5)
              .and(HelpReason.ADDICTION, 5)
              .and(HelpReason.OTHER, 3),
          Weights.of("fr", 82).and("ar", 6).and("tr", 4).and("it", 4).and("nl", 2).and("pl", 2),
          Rates.ASSUMED);
}
