package be.capas.command.register.web;

import static be.capas.platform.security.Role.ADMINISTRATOR;
import static be.capas.platform.security.Role.COORDINATOR;

import be.capas.command.register.Dates;
import be.capas.command.register.Kind;
import be.capas.platform.security.AllowedRoles;
import be.capas.platform.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes the files of a register that was kept elsewhere until now. */
@RestController
class ImportController {
  private static final String CSV = "text/csv";

  private final ImportDesk desk;

  ImportController(ImportDesk desk) {
    this.desk = desk;
  }

  /**
   * Opens files for the people of a register. The answer is a report with a line for each row. With
   * dryRun every row is tried by all rules, and nothing is stored.
   */
  @PostMapping(path = "/api/imports/people", consumes = CSV, produces = CSV)
  @AllowedRoles(COORDINATOR)
  void people(
      @RequestParam(defaultValue = "true") boolean dryRun,
      @RequestParam(defaultValue = "UNAMBIGUOUS") Dates dates,
      Caller caller,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    desk.take(Kind.PEOPLE, new Wanted(dryRun, dates), caller, request, response);
  }

  /** Opens the accompaniments of a register, once its people are there. */
  @PostMapping(path = "/api/imports/accompaniments", consumes = CSV, produces = CSV)
  @AllowedRoles(COORDINATOR)
  void accompaniments(
      @RequestParam(defaultValue = "true") boolean dryRun,
      @RequestParam(defaultValue = "UNAMBIGUOUS") Dates dates,
      Caller caller,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    desk.take(Kind.ACCOMPANIMENTS, new Wanted(dryRun, dates), caller, request, response);
  }

  /** Lists the partner services of a register in the directory. */
  @PostMapping(path = "/api/imports/partner-services", consumes = CSV, produces = CSV)
  @AllowedRoles(ADMINISTRATOR)
  void partnerServices(
      @RequestParam(defaultValue = "true") boolean dryRun,
      @RequestParam(defaultValue = "UNAMBIGUOUS") Dates dates,
      Caller caller,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    desk.take(Kind.PARTNER_SERVICES, new Wanted(dryRun, dates), caller, request, response);
  }

  /**
   * How a file is to be taken.
   *
   * @param dryRun whether to try only
   */
  record Wanted(boolean dryRun, Dates dates) {}
}
