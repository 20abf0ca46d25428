# Reference values for the tests of rates, shares, tests, ranks, funnels and survival.
# Rscript jobs/src/test/r/rates.R jobs/src/test/resources/id/netralitas/stats/rates.csv
library(survival)

out <- file(commandArgs(trailingOnly = TRUE)[1], "w")
writeLines(paste("#", R.version.string), out)
writeLines("name,value,call", out)

quoted <- function(text) paste0('"', gsub('"', '""', text), '"')

# One line per value; a call that returns an interval is told as low and high.
tell <- function(name, call, parts = NULL) {
  # prop.test warns of small samples; the formula is wanted all the same.
  values <- suppressWarnings(eval(parse(text = call), globalenv()))
  names <- if (is.null(parts)) name else paste(name, parts)
  stopifnot(length(values) == length(names))
  text <- ifelse(is.na(values), "NaN", sprintf("%.17g", values))
  writeLines(paste(names, text, quoted(call), sep = ","), out)
}
ends <- c("low", "high")

# The same data as in RateData.java.
counts <- list(
  few = c(0, 1, 3),
  provinces = c(0, 2, 5, 1, 12, 7, 3, 0, 25, 4),
  large = c(120345, 98765, 101010, 150000),
  zeros = c(0, 0, 0, 0),
  equal = c(4, 4, 4, 4),
  spread = c(1, 40, 9, 90, 3, 60, 5, 2, 33, 7, 11, 80),
  one = c(7)
)
exposures <- list(
  few = c(10, 20, 15.5),
  provinces = c(1.2, 3.4, 2.5, 0.8, 6.1, 4.4, 2.2, 0.5, 9.7, 3),
  large = c(1e6, 1.1e6, 9.5e5, 1.3e6),
  zeros = c(1, 2, 3, 4),
  equal = c(2, 2, 2, 2),
  spread = c(10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21),
  one = c(3.5)
)
pvalues <- list(
  few = c(0.04, 0.01, 0.03),
  ties = c(0.02, 0.5, 0.02, 0.001, 0.5, 1, 0),
  equal = c(0.2, 0.2, 0.2),
  one = c(0.037),
  many = c(0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216, 0.222, 0.251,
           0.269, 0.275, 0.34, 0.341, 0.384, 0.569, 0.594, 0.696, 0.762, 0.94, 0.942, 0.975, 0.986)
)
times <- list(
  few = c(5, 3, 8, 3, 10),
  remission = c(6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35),
  none = c(2, 4, 4, 9),
  all = c(1, 2, 3, 4),
  one = c(12)
)
events <- list(
  few = c(1, 1, 0, 0, 1),
  remission = c(1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0),
  none = c(0, 0, 0, 0),
  all = c(1, 1, 1, 1),
  one = c(1)
)

# PoissonRate
for (set in c("0 1 0.95", "0 250.5 0.99", "1 10 0.95", "7 3.5 0.9", "25 0.25 0.8",
              "1234 5678.9 0.95", "1000000 3000000 0.95", "1000000 3000000 0.998")) {
  a <- strsplit(set, " ")[[1]]
  tell(paste("garwood", set),
       sprintf("poisson.test(%s, %s, conf.level = %s)$conf.int", a[1], a[2], a[3]), ends)
}
quasi <- function(count, exposure, dispersion, level) {
  phi <- max(1, dispersion)
  tail <- (1 - level) / 2
  c(qgamma(tail, count / phi), qgamma(1 - tail, count / phi + 1)) * phi / exposure
}
for (set in c("0 1 2 0.95", "1 10 1.5 0.95", "7 3.5 0.4 0.9", "25 0.25 12.5 0.8",
              "3 2 20 0.95", "1234 5678.9 3.3 0.95", "1000000 3000000 7 0.95")) {
  tell(paste("quasi", set), sprintf("quasi(%s)", gsub(" ", ", ", set)), ends)
}

# BinomialShare
for (set in c("0 1 0.95", "0 20 0.95", "20 20 0.95", "1 1000000 0.95", "3 7 0.9", "50 100 0.99",
              "999999 1000000 0.95", "400000 1000000 0.998")) {
  a <- strsplit(set, " ")[[1]]
  tell(paste("wilson", set),
       sprintf("prop.test(%s, %s, conf.level = %s, correct = FALSE)$conf.int", a[1], a[2], a[3]),
       ends)
  tell(paste("clopperPearson", set),
       sprintf("binom.test(%s, %s, conf.level = %s)$conf.int", a[1], a[2], a[3]), ends)
}

# ExactTest
midP <- function(x, n, p) {
  half <- dbinom(x, n, p) / 2
  min(1, 2 * min(pbinom(x - 1, n, p) + half, pbinom(x, n, p, lower.tail = FALSE) + half))
}
for (set in c("0 0 0.3", "0 10 0.3", "10 10 0.3", "5 10 0.5", "3 40 0.2", "90 100 0.1",
              "0 7 0", "7 7 1", "2 7 0", "2 7 1", "1200 100000 0.0113", "400900 1000000 0.4")) {
  tell(paste("midP", set), sprintf("midP(%s)", gsub(" ", ", ", set)))
}
againstRest <- function(y, n, rest, restN) midP(y, y + rest, n / (n + restN))
for (set in c("0 2.5 0 30", "0 2.5 40 30", "8 2.5 0 30", "8 2.5 40 30", "3 1 30 10",
              "5000 1000 100000 21000")) {
  tell(paste("againstRest", set), sprintf("againstRest(%s)", gsub(" ", ", ", set)))
}

# MultipleTesting
for (set in names(pvalues)) {
  for (method in c("BH", "BY")) {
    tell(paste(method, set), sprintf('p.adjust(pvalues$%s, "%s")', set, method),
         seq_along(pvalues[[set]]))
  }
}

# EmpiricalBayes
marshall <- function(y, n) {
  r <- y / n
  m <- sum(y) / sum(n)
  A <- max(0, sum(n * (r - m)^2) / sum(n) - m / mean(n))
  if (A == 0) rep(m, length(y)) else m + A / (A + m / n) * (r - m)
}
for (set in names(counts)) {
  tell(paste("marshall", set), sprintf("marshall(counts$%s, exposures$%s)", set, set),
       seq_along(counts[[set]]))
}

# RankIntervals: the exact distribution of each rank, integrated over the unit's own rate; how many
# of the others are above it is a sum of independent Bernoulli variables.
ranksOfOne <- function(y, n, i, level) {
  rest <- seq_along(y)[-i]
  rank <- function(rate) {
    p <- 1
    for (j in rest) {
      above <- pgamma(rate, y[j] + 0.5, n[j], lower.tail = FALSE)
      p <- c(p * (1 - above), 0) + c(0, p * above)
    }
    p
  }
  at <- (seq_len(4000) - 0.5) / 4000
  share <- cumsum(rowMeans(matrix(sapply(qgamma(at, y[i] + 0.5, n[i]), rank), nrow = length(y))))
  tail <- c((1 - level) / 2, (1 + level) / 2)
  # A simulation can only agree where no probability lies close to the one sought.
  if (any(abs(outer(share[-length(y)], tail, "-")) < 0.003)) return(NULL)
  c(which(share >= tail[1])[1], which(share >= tail[2] - 1e-12)[1])
}
for (set in c("few 0.8", "few 0.5", "provinces 0.9", "provinces 0.8", "large 0.95", "spread 0.9",
              "one 0.95")) {
  a <- strsplit(set, " ")[[1]]
  for (i in seq_along(counts[[a[1]]])) {
    call <- sprintf("ranksOfOne(counts$%s, exposures$%s, %d, %s)", a[1], a[1], i, a[2])
    if (!is.null(eval(parse(text = call)))) tell(paste("ranks", set, i), call, ends)
  }
}

# Funnel
limit <- function(p, lambda) {
  r <- qpois(p, lambda)
  if (ppois(r, lambda) <= p) r <- r + 1
  max(0, r - (ppois(r, lambda) - p) / (ppois(r, lambda) - ppois(r - 1, lambda)))
}
limits <- function(exposure, rate, level) {
  tail <- (1 - level) / 2
  c(limit(tail, rate * exposure), limit(1 - tail, rate * exposure)) / exposure
}
for (set in c("1 0 0.95", "0.5 0.02 0.95", "3.5 2 0.95", "10 1.3 0.998", "250 0.04 0.95",
              "1000000 0.3 0.95", "40 25 0.8")) {
  tell(paste("limits", set), sprintf("limits(%s)", gsub(" ", ", ", set)), ends)
}
overDispersed <- function(exposure, rate, phi, level) {
  if (phi <= 1) return(limits(exposure, rate, level))
  pmax(0, rate + c(-1, 1) * qnorm((1 + level) / 2) * sqrt(phi * rate / exposure))
}
for (set in c("1 0 2 0.95", "3.5 2 1 0.95", "3.5 2 0.2 0.95", "3.5 2 4 0.95", "10 1.3 2.5 0.998",
              "1000000 0.3 8 0.95")) {
  tell(paste("overDispersed", set), sprintf("overDispersed(%s)", gsub(" ", ", ", set)), ends)
}

# Survival
fit <- function(set, level) {
  survfit(Surv(times[[set]], events[[set]]) ~ 1, conf.type = "log-log", conf.int = level)
}
for (set in names(times)) {
  for (level in c("0.95", "0.8")) {
    of <- seq_along(unique(times[[set]]))
    for (part in c("time", "n.risk", "n.event", "n.censor", "surv", "lower", "upper")) {
      tell(paste("survival", set, level, part), sprintf('fit("%s", %s)$%s', set, level, part), of)
    }
  }
  # The first time, not the middle of a stretch at exactly one half that R's median takes.
  tell(paste("median", set),
       sprintf('with(fit("%s", 0.95), time[surv <= 0.5 + 1e-12][1])', set))
}

close(out)
