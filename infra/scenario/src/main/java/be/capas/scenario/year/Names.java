package be.capas.scenario.year;

import java.util.List;
import java.util.random.RandomGenerator;

/** Names of nobody: first and last ones that are common enough to be anybody's, put together. */
final class Names {
  private static final List<String> GIVEN =
      List.of(
          ("Adèle Aïcha Alain Amina Andrea Anne Antoine Aylin Bernard Brigitte Camille Carla Cédric"
               + " Chantal Chloé Dalila Denis Dimitri Elena Emine Fabrice Fatima Francesco"
               + " Françoise Ghislaine Giulia Hamza Hugo Ibrahim Inès Ivan Jacqueline Jamal Jeanne"
               + " Joëlle Karim Kevin Laura Léon Lucie Malika Marek Martine Mehmet Michel Monique"
               + " Nadège Nicolas Nora Olivier Omar Paola Pascal Paulette Pietro Rachid Régine"
               + " Robert Sabrina Samir Sofia Thierry Valérie Yasmine")
              .split(" "));
  private static final List<String> FAMILY =
      List.of(
          ("Adant Aksoy Amrani Bastin Bauduin Benali Bertrand Bianchi Bodart Boulanger Bourgeois"
               + " Cambier Celik Charlier Claes Colette Conti Cornet Debroux Delcourt Delvaux Demir"
               + " Denis Dubois Dumont El-Idrissi Esposito Evrard Fontaine Gérard Gillain Goffin"
               + " Gomez Gonda Haddad Hendrickx Henry Istasse Jacquet Jansen Kaya Kowalski Lambert"
               + " Lambot Leclercq Lejeune Leroy Lopez Marchal Mertens Michaux Moreau Nowak Noël"
               + " Özdemir Piette Pirson Poncelet Renard Rizzo Rossi Simon Tahiri Thibaut Urbain"
               + " Vandamme Wouters Yildiz Zaoui")
              .split(" "));

  private Names() {}

  static String given(RandomGenerator random) {
    return GIVEN.get(random.nextInt(GIVEN.size()));
  }

  static String family(RandomGenerator random) {
    return FAMILY.get(random.nextInt(FAMILY.size()));
  }
}
