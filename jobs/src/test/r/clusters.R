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
tables <- list(
  even = matrix(c(2, 2, 2, 2, 2, 2), 2),
  clustered = matrix(c(9, 0, 0, 1, 0, 7, 0, 0, 0, 2, 11, 0, 1, 0, 0, 5), 4, byrow = TRUE),
  rates = matrix(c(10, 20, 30, 1, 2, 3), 2, byrow = TRUE)
)
for (name in names(tables))
  tell(paste("dispersion", name), sprintf("with(chisq.test(tables$%s), statistic / parameter)", name))
close(out)
