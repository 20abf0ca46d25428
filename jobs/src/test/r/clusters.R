# Reference values for the tests of statistics on events that come in clusters.
# Rscript jobs/src/test/r/clusters.R jobs/src/test/resources/id/netralitas/stats/clusters.csv
suppressPackageStartupMessages(library(VGAM))

out <- file(commandArgs(trailingOnly = TRUE)[1], "w")
writeLines(paste0("# ", R.version.string, "; VGAM ", packageVersion("VGAM")), out)
writeLines("name,value,call", out)
quoted <- function(text) paste0('"', gsub('"', '""', text), '"')
tell <- function(name, call) {
  value <- suppressWarnings(eval(parse(text = call), globalenv()))
  writeLines(paste(name, sprintf("%.17g", value), quoted(call), sep = ","), out)
}

# The law of one of two clustered counts given both.
up_to <- function(x, n, share, phi) pbetabinom.ab(x, n, n * share / (phi - 1), n * (1 - share) / (phi - 1))
just <- function(x, n, share, phi) dbetabinom.ab(x, n, n * share / (phi - 1), n * (1 - share) / (phi - 1))
above <- function(x, n, share, phi) up_to(n - x, n, 1 - share, phi)

tail_of <- function(x, n, share, phi) {
  events <- up_to(x - 1, n, share, phi) + just(x, n, share, phi) / 2
  few <- x / phi
  rest <- (n - x) / phi
  upto <- if (rest == 0) 1 else pbeta(1 - share, rest, few + 1)
  below <- if (few == 0) 0 else pbeta(1 - share, rest + 1, few)
  max(events, (upto + below) / 2)
}
rest_p <- function(x, e, r, f, phi) {
  share <- e / (e + f)
  min(1, 2 * min(tail_of(x, x + r, share, phi), tail_of(r, x + r, 1 - share, phi)))
}
bound <- function(f) exp(uniroot(f, c(-20, 20), tol = 1e-13)$root)
odds <- function(l) exp(l) / (1 + exp(l))
low <- function(x, e, y, f, phi, level)
  bound(function(l) above(x, x + y, odds(l), phi) - (1 - level) / 2) * f / e
high <- function(x, e, y, f, phi, level)
  bound(function(l) up_to(x, x + y, odds(l), phi) - (1 - level) / 2) * f / e
both <- function(x, e, y, f, phi)
  min(1, 2 * min(up_to(x, x + y, e / (e + f), phi), above(x, x + y, e / (e + f), phi)))

for (set in c("0 4 60 510 2.5", "3 4 60 510 2.5", "12 4 1500 510 3", "40 30 700 484 1.8", "900 60 20000 454 4", "5 1 5 1 2", "0 1 9 1 12")) {
  a <- strsplit(set, " ")[[1]]
  tell(paste("againstRest", set), sprintf("rest_p(%s)", paste(a, collapse = ", ")))
}
for (set in c("11 60 15 180 2 0.95", "137 24 129 23.5 3.2 0.8", "2 3 30 180 1.3 0.95", "5231 60 15100 180 6 0.95")) {
  a <- paste(strsplit(set, " ")[[1]], collapse = ", ")
  tell(paste("ratio", set, "low"), sprintf("low(%s)", a))
  tell(paste("ratio", set, "high"), sprintf("high(%s)", a))
  tell(paste("ratio", set, "p"), sprintf("both(%s)", sub(", [0-9.]+$", "", a)))
}
# The scatter of events in clusters: the residuals of a Poisson regression with a factor for each margin. Where all expected counts
# are alike it is the dispersion of a quasi-Poisson regression; its degrees of freedom are Satterthwaite's, of the eigenvalues.
long <- function(m) data.frame(n = as.vector(m), row = factor(row(m)), col = factor(col(m)))
fit <- function(m, family) glm(n ~ row + col, family, long(m), epsilon = 1e-15, maxit = 99)
left <- function(shares) diag(shares) - shares %*% t(shares)
law <- function(m) eigen(kronecker(left(rowSums(m) / sum(m)), left(colSums(m) / sum(m))), TRUE, TRUE)$values
scatter <- function(m) sum(residuals(fit(m, poisson), "response")^2) / sum(m) / sum(law(m))
freedom <- function(m) sum(law(m))^2 / sum(law(m)^2)
tables <- list(
  even = matrix(c(7, 0, 2, 0, 6, 3, 2, 3, 4), 3, byrow = TRUE),
  clustered = matrix(c(9, 0, 0, 1, 0, 7, 0, 0, 0, 2, 11, 0, 1, 0, 0, 5), 4, byrow = TRUE)
)
tell("dispersion even", "summary(fit(tables$even, quasipoisson))$dispersion")
tell("freedom even", "fit(tables$even, quasipoisson)$df.residual")
tell("dispersion clustered", "scatter(tables$clustered)")
tell("freedom clustered", "freedom(tables$clustered)")
counts <- c(3, 17, 1, 9, 4)
tell("index against scatter", "pf(chisq.test(counts)$statistic / 4 / scatter(tables$clustered), 4, freedom(tables$clustered), lower.tail = FALSE)")

# Rows against the blocks within them. Two columns, blocks of one size: a one-way analysis of variance of the blocks' shares.
shares <- data.frame(x = c(5, 0, 4, 5, 5, 0, 0, 0, 1, 4, 0, 5) / 5, row = gl(3, 4))
tell("blocks of one size", "anova(lm(x ~ row, shares))$'Pr(>F)'[1]")

# In general: traces of the covariance that independent events would have, written out as matrices.
blocks <- data.frame(
  row = c(1, 1, 1, 2, 2, 2, 3, 3, 3, 3), stratum = c(1, 2, 3, 1, 2, 3, 1, 2, 4, 4),
  a = c(9, 0, 4, 0, 12, 1, 2, 0, 1, 0), b = c(0, 3, 0, 8, 1, 0, 1, 5, 0, 0), c = c(1, 4, 0, 0, 0, 6, 0, 2, 0, 1)
)
between <- function(d) {
  n <- rowSums(d[3:5]); strata <- split(seq_along(n), d$stratum)
  off <- as.matrix(d[3:5]); V <- matrix(0, length(n), length(n))
  for (s in strata) {
    off[s, ] <- off[s, ] - n[s] %o% colSums(d[s, 3:5]) / sum(n[s])
    V[s, s] <- diag(n[s], length(s)) - n[s] %o% n[s] / sum(n[s])
  }
  p <- colSums(d[3:5]) / sum(n); k <- length(p) - 1
  one <- function(i) {
    b <- which(d$row == i); ni <- sum(n[b]); h <- n[b] / ni
    M <- diag(length(b)) - h %o% rep(1, length(b))
    e <- sum(diag(M %*% V[b, b] %*% t(M)))
    even <- ni * (diag(h) - h %o% h)
    c(x = sum(colSums(off[b, ])^2 / p) / ni, ex = k * sum(V[b, b]) / ni, w = sum(t((M %*% off[b, ])^2) / p), ew = k * e,
      s = k * (e / sum(diag(even)))^2 * sum(diag(even %*% even)))
  }
  as.list(rowSums(sapply(unique(d$row), one)))
}
tell("blocks statistic", "between(blocks)$x")
tell("blocks df", "between(blocks)$ex")
tell("blocks dispersion", "with(between(blocks), w / ew)")
tell("blocks freedom", "with(between(blocks), ew^2 / s)")
tell("blocks p", "with(between(blocks), pf(x / ex / max(1, w / ew), ex, ew^2 / s, lower.tail = FALSE))")

# How likely an outlet tells an event: the positive binomial distribution of VGAM.
tellers <- data.frame(x = c(1, 2, 1, 5, 3, 1, 1, 2, 4, 9), k = c(4, 4, 4, 12, 12, 12, 12, 12, 30, 30))
tell("chance of telling", "plogis(coef(vglm(cbind(x, k - x) ~ 1, posbinomial, tellers, epsilon = 1e-14, maxit = 99)))")

# How much each outlet tells beside the others of the same months: a Poisson regression with an offset.
articles <- data.frame(n = c(12, 30, 5, 9, 14, 2, 40, 3), outlet = c(1, 1, 1, 2, 2, 3, 3, 3), month = c(1, 2, 3, 1, 2, 1, 2, 3),
  days = c(31, 29, 31, 31, 14, 10, 29, 31))
rates <- exp(c(0, coef(glm(n ~ factor(outlet) + factor(month), poisson, articles, offset = log(days), epsilon = 1e-15))[2:3]))
rates <- rates / sum(rates[articles$outlet] * articles$days) * sum(articles$days)
for (n in 1:3) tell(paste("row rate", n), sprintf("rates[%d]", n))
close(out)
