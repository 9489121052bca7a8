package be.capas.command.search.web;

import be.capas.command.search.PeopleSearch;
import be.capas.command.search.PeopleSearch.Page;
import be.capas.platform.security.AllowedRoles;
import be.capas.platform.security.Caller;
import be.capas.platform.security.Role;
import jakarta.validation.Valid;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Finds people for other services, which say whose question it is and show what may be seen. */
@RestController
class SearchController {
  private final PeopleSearch people;

  SearchController(PeopleSearch people) {
    this.people = people;
  }

  @PostMapping("/internal/people/search")
  @AllowedRoles(Role.SERVICE)
  Page search(@Valid @RequestBody SearchRequest body, Caller caller) {
    if (!caller.mayActFor(body.organisation())) {
      throw new AccessDeniedException("not an organisation that this machine serves");
    }
    return people.find(body.wanted());
  }
}
