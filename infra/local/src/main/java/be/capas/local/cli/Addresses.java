package be.capas.local.cli;

import be.capas.local.launcher.Part;
import be.capas.local.launcher.Ports;
import java.io.PrintWriter;

/** Where everything is, and what to try first. */
final class Addresses {
  private Addresses() {}

  static void print(PrintWriter out, Ports ports) {
    for (Part part : Part.SERVICES) {
      line(out, part.label(), ports.address(part));
    }
    line(out, "identity provider", ports.address(Part.STACK));
    line(out, "caught mails", ports.address(Part.STACK) + "/mails.html");
    out.println("A token: ./capas token worker-nord (./capas token --list tells who there is)");
    out.printf(
        "Try: curl -H \"Authorization: Bearer $(./capas token coordinator)\" %s/api/board%n",
        ports.address(Part.QUERY_SERVICE));
    out.flush();
  }

  private static void line(PrintWriter out, String what, String address) {
    out.printf("  %-21s %s%n", what, address);
  }
}
