package be.capas.command.sealing;

import be.capas.contract.id.OrganisationId;
import be.capas.platform.security.AllowedRoles;
import be.capas.platform.security.Caller;
import be.capas.platform.security.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives wrapped keys to the services that open content. They are no use without the master key.
 * What is not in the answer is not there, was destroyed, or is another organisation's.
 */
@RestController
class KeysController {
  private static final int AT_ONCE = 500;

  record Question(
      @NotNull OrganisationId organisation,
      @NotEmpty @Size(max = AT_ONCE)
          List<
                  @NotNull
                  @Pattern(
                      regexp = "[0-9a-f-]{36}/[A-Z]{1,20}",
                      message = "must be a subject and a class, such as <uuid>/SECRET")
                  String>
              keys) {}

  record Answer(Map<String, byte[]> keys) {}

  private final StoredKeys keys;

  KeysController(StoredKeys keys) {
    this.keys = keys;
  }

  @PostMapping("/internal/keys")
  @AllowedRoles(Role.SERVICE)
  ResponseEntity<Answer> keys(@Valid @RequestBody Question question, Caller caller) {
    if (!caller.mayActFor(question.organisation())) {
      throw new AccessDeniedException("not an organisation that this machine serves");
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new Answer(keys.stored(question.organisation(), question.keys())));
  }
}
