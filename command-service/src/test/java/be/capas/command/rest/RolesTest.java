package be.capas.command.rest;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.support.ServiceTest;
import be.capas.platform.security.AllowedRoles;
import be.capas.platform.security.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ServiceTest
class RolesTest {
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  @Test
  void every_command_says_who_may_send_it() {
    assertThat(commands()).isNotEmpty().allSatisfy((_, roles) -> assertThat(roles).isNotEmpty());
  }

  @Test
  void those_who_see_no_files_send_no_commands_about_one() {
    assertThat(commands())
        .allSatisfy(
            (path, roles) ->
                assertThat(roles.contains(Role.ADMINISTRATOR))
                    .as(path)
                    .isEqualTo(
                        path.matches(
                            "/api/(rosters.*|escalation-policies|partner-services.*|imports/partner-services)")));
  }

  @Test
  void who_watches_over_the_data_erases_it_and_does_nothing_else() {
    assertThat(commands())
        .allSatisfy(
            (path, roles) ->
                assertThat(roles.contains(Role.DATA_PROTECTION_OFFICER))
                    .as(path)
                    .isEqualTo(path.matches(".*/erasures?|/api/retention/.*")));
  }

  @Test
  void partners_answer_handoffs_report_their_capacity_and_do_nothing_else() {
    assertThat(commands())
        .allSatisfy(
            (path, roles) ->
                assertThat(roles.contains(Role.PARTNER))
                    .as(path)
                    .isEqualTo(
                        path.matches(
                            "/api/handoffs/\\{id}/(?!send|withdraw).*|/api/discharges|/api/partner-services/.*/capacity")));
  }

  @Test
  void internal_paths_are_for_machines_and_nobody_else() {
    assertThat(paths("/internal/"))
        .isNotEmpty()
        .allSatisfy((path, roles) -> assertThat(roles).as(path).containsExactly(Role.SERVICE));
    assertThat(paths("/")).hasSize(paths("/internal/").size() + commands().size());
  }

  private Map<String, EnumSet<Role>> commands() {
    return paths("/api/");
  }

  private Map<String, EnumSet<Role>> paths(String prefix) {
    var found = new TreeMap<String, EnumSet<Role>>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              if (handler.getBeanType().getName().startsWith("be.capas.command.")) {
                mapping.getPatternValues().forEach(path -> found.put(path, roles(handler)));
              }
            });
    found.keySet().removeIf(path -> !path.startsWith(prefix));
    return found;
  }

  private static EnumSet<Role> roles(HandlerMethod handler) {
    var own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), AllowedRoles.class);
    var rule =
        own != null
            ? own
            : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), AllowedRoles.class);
    return rule == null ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(List.of(rule.value()));
  }
}
