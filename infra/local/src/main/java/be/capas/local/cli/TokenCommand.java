package be.capas.local.cli;

import be.capas.local.identity.DemoUser;
import be.capas.local.identity.DemoUsers;
import be.capas.local.identity.TokenRequest;
import be.capas.local.launcher.Obstacle;
import be.capas.local.launcher.Part;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = "Prints an access token of a demonstration user, and nothing else.")
final class TokenCommand implements Callable<Integer> {
  @Mixin private House house = new House();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "USER|ROLE",
      description = "A user, or a role for its first user.")
  private @Nullable String userOrRole;

  @Option(names = "--user", paramLabel = "USER", description = "Exactly this user.")
  private @Nullable String exactUser;

  @Option(names = "--list", description = "Tell who there is instead.")
  private boolean list;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (list) {
      DemoUsers.ALL.forEach(it -> out.println(describe(it)));
    } else {
      out.println(tokenOf(user()));
    }
    out.flush();
    return 0;
  }

  private String tokenOf(DemoUser user) {
    String issuer = house.supervisor().ports().address(Part.STACK);
    try {
      return new TokenRequest(issuer, house.home()).tokenOf(user);
    } catch (UncheckedIOException noAnswer) {
      throw new Obstacle(
          "The identity provider does not answer at " + issuer + ": start it with ./capas up.");
    }
  }

  private DemoUser user() {
    String name = exactUser != null ? exactUser : userOrRole;
    if (name == null) {
      throw new Obstacle("Whose token? ./capas token --list tells who there is.");
    }
    var found = exactUser != null ? DemoUsers.byId(name) : DemoUsers.find(name);
    return found.orElseThrow(
        () ->
            new Obstacle(
                "There is no demonstration user or role '%s': see ./capas token --list."
                    .formatted(name)));
  }

  private static String describe(DemoUser user) {
    var where = user.partner() != null ? user.partner() : String.join(" ", user.antennas());
    return "%-24s %-24s %-16s %s"
        .formatted(user.id(), user.role(), user.organisation(), where)
        .stripTrailing();
  }
}
