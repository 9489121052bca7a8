package be.capas.notification.channel.push;

import be.capas.notification.secretpath.SecretPaths;
import be.capas.platform.limit.FairShare;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a browser says that it has shown a page, by the secret in that page. */
@RestController
class PushReceiptController {
  /** All that is below it is open to whoever knows a secret. */
  static final String PATHS = "/push-receipts/**";

  private final PushReceipts receipts;
  private final FairShare share;

  PushReceiptController(PushReceipts receipts, FairShare share) {
    this.receipts = receipts;
    this.share = share;
  }

  /** That the page was shown is known now. */
  record Shown(boolean shown) {}

  /** The page was shown; said again, it is the same. */
  @PostMapping("/push-receipts/{secret}")
  Shown shown(@PathVariable String secret, HttpServletRequest request) {
    if (!receipts.shown(secret)) {
      share.take(SecretPaths.stranger(request)).ifPresent(PushReceiptController::refuse);
      throw new ProblemException(
          Problem.of(
              "unknown-receipt", HttpStatus.NOT_FOUND, "There is no such page, or no more."));
    }
    return new Shown(true);
  }

  private static void refuse(Problem problem) {
    throw new ProblemException(problem);
  }
}
