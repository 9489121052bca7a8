package be.capas.client

import be.capas.client.command.apis.AccompanimentsApi
import be.capas.client.command.apis.CrisesApi
import be.capas.client.command.apis.HandoffsApi
import be.capas.client.command.apis.PersonsApi
import be.capas.client.command.infrastructure.ClientException
import be.capas.client.command.infrastructure.Success
import be.capas.client.command.models.AccompanimentVisit
import be.capas.client.command.models.Alert
import be.capas.client.command.models.DataClass
import be.capas.client.command.models.HandoffAppointment
import be.capas.client.command.models.HandoffProposal
import be.capas.client.command.models.HandoffSending
import be.capas.client.command.models.HelpReason
import be.capas.client.command.models.HelpRequest
import be.capas.client.command.models.HelpRequestSource
import be.capas.client.command.models.HelpSourceKind
import be.capas.client.command.models.Registration
import be.capas.client.command.models.SecrecyStatus
import be.capas.client.command.models.SharingBasisGround
import be.capas.client.command.models.Urgency
import be.capas.client.command.models.VisitOutcome
import be.capas.client.command.models.VisitPlace
import be.capas.client.query.apis.BoardApi
import be.capas.client.query.apis.PersonsApi as FilesApi
import java.time.OffsetDateTime
import java.util.UUID
import okhttp3.OkHttpClient
import org.assertj.core.api.Assertions.assertThat

/**
 * A person is flagged, a crisis claimed, a visit made, and a partner takes over. Everything that
 * this file knows of CAPAS was generated from the documents.
 *
 * @param token the token of a caller
 */
class Story(
  private val command: String,
  private val query: String,
  private val token: (String) -> String,
) {
  companion object {
    private const val WORKER = "worker-nord"
    private const val PSYCHOLOGIST = "psychologist-adult"
    private const val COLLEAGUE = "psychologist-child"
    private const val PARTNER = "partner-ssm"
    val CALLERS = listOf(WORKER, PSYCHOLOGIST, COLLEAGUE, PARTNER)
  }

  fun play() {
    val person = register()
    val accompaniment =
      PersonsApi(command, client(WORKER))
        .postPersonsHelpRequests(
          person,
          HelpRequest(HelpRequestSource(HelpSourceKind.USER), listOf(HelpReason.ISOLATION)),
        )
        .id

    val crisis = flag(person)
    claim(crisis)
    visit(accompaniment)
    handOff(person, accompaniment)
  }

  private fun register(): UUID =
    PersonsApi(command, client(WORKER))
      .postPersons(Registration(givenName = "Jeanne", familyName = "Dupont", antenna = "nord"))
      .id

  private fun flag(person: UUID): UUID =
    CrisesApi(command, client(WORKER))
      .postCrises(alert = Alert(person = person, urgency = Urgency.P1, place = "Rue Neuve 1"))
      .id

  /** One wins, the other learns why not, and the board shows whose it is. */
  private fun claim(crisis: UUID) {
    val claimed =
      CrisesApi(command, client(PSYCHOLOGIST))
        .postCrisesClaimWithHttpInfo(crisis, null, null, null, null)
    assertThat(claimed).isInstanceOf(Success::class.java)

    try {
      CrisesApi(command, client(COLLEAGUE)).postCrisesClaim(crisis)
      throw AssertionError("two have claimed the same crisis")
    } catch (refused: ClientException) {
      assertThat(refused.statusCode).isEqualTo(409)
    }

    val board =
      BoardApi(query, client(PSYCHOLOGIST)).getBoard(capasAfter = position(claimed.headers))
    val line = board.propertyEntries.single { it.crisis == crisis }
    assertThat(line.claimedBy).isEqualTo(PSYCHOLOGIST)
    assertThat(line.state.value).isEqualTo("CLAIMED")
    // Personal content is a text for whoever may see it.
    assertThat(line.place?.asText()).isEqualTo("Rue Neuve 1")
  }

  private fun visit(accompaniment: UUID) {
    AccompanimentsApi(command, client(WORKER))
      .postAccompanimentsVisits(
        accompaniment,
        AccompanimentVisit(VisitPlace.HOME, VisitOutcome.MET),
      )
  }

  private fun handOff(person: UUID, accompaniment: UUID) {
    val sender = HandoffsApi(command, client(PSYCHOLOGIST))
    val partner = HandoffsApi(command, client(PARTNER))
    val handoff =
      sender.postHandoffs(HandoffProposal(accompaniment, "ssm-charleroi", Urgency.P2)).id
    sender.postHandoffsSend(
      handoff,
      HandoffSending(
        SharingBasisGround.SHARED_SECRECY,
        listOf(DataClass.IDENTITY),
        recipient = SecrecyStatus.HEALTH_PROFESSIONAL,
      ),
    )
    partner.postHandoffsReceipt(handoff)
    val accepted = partner.postHandoffsAcceptanceWithHttpInfo(handoff, null, null, null, null)
    assertThat(holder(person, position(accepted.headers))).isEqualTo(WORKER)

    partner.postHandoffsFirstAppointment(
      handoff,
      HandoffAppointment(OffsetDateTime.now().plusMinutes(1)),
    )
    val kept = partner.postHandoffsAppointmentKeptWithHttpInfo(handoff, null, null, null, null)
    assertThat(holder(person, position(kept.headers))).isEqualTo("ssm-charleroi")
  }

  /** Who holds the thread, once the view has what was answered with that position. */
  private fun holder(person: UUID, after: String): String? =
    FilesApi(query, client(PSYCHOLOGIST)).getPersonsFilRouge(person, capasAfter = after).holder?.id

  private fun position(headers: Map<String, List<String>>): String =
    headers.entries.single { it.key.equals("Capas-Position", ignoreCase = true) }.value.single()

  private fun client(caller: String): OkHttpClient =
    OkHttpClient.Builder()
      .addInterceptor { call ->
        val request = call.request().newBuilder()
        call.proceed(request.header("Authorization", "Bearer " + token(caller)).build())
      }
      .build()
}
