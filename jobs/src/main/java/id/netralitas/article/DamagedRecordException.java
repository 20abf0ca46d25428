package id.netralitas.article;

import java.io.IOException;

/** One record of an archive cannot be read; those after it can. */
final class DamagedRecordException extends IOException {

  private static final long serialVersionUID = 1L;

  private final ArticleRejectReason reason;

  DamagedRecordException(ArticleRejectReason reason, String message, IOException cause) {
    super(message, cause);
    this.reason = reason;
  }

  ArticleRejectReason reason() {
    return reason;
  }
}
