package be.capas.command.rights.erasure;

import be.capas.command.search.SearchIndex;
import be.capas.contract.PersonEvent.PersonErased;
import be.capas.contract.sealing.DataClass;
import org.springframework.stereotype.Component;

/** Whose names are erased is found by them no more. */
@Component
class SearchTrace implements Trace {
  private final SearchIndex index;

  SearchTrace(SearchIndex index) {
    this.index = index;
  }

  @Override
  public void drop(PersonErased erased) {
    if (erased.classes().contains(DataClass.IDENTITY)) {
      index.drop(erased.person());
    }
  }
}
