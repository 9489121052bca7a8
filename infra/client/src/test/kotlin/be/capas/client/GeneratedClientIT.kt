package be.capas.client

import be.capas.scenario.CallerTokens
import be.capas.scenario.RunningHouse
import java.nio.file.Path
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** Whoever has the released documents and a token has all that a client needs. */
class GeneratedClientIT {
  @Test
  fun a_client_from_the_documents_alone_plays_from_a_flag_to_a_partner_who_holds_the_thread(
    @TempDir home: Path
  ) {
    RunningHouse.start(home).use { house ->
      val tokens = CallerTokens.of(house, Story.CALLERS)
      val addresses = house.addresses()
      Story(addresses.command().toString(), addresses.query().toString(), tokens::of).play()
    }
  }
}
