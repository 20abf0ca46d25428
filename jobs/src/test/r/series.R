# Reference values for the tests of id.netralitas.stats: base R where it has the test, short code of
# its own otherwise, by another way than the Java code wherever there is one.
# Rscript series.R series.csv

args <- commandArgs(trailingOnly = TRUE)
out <- file(args[1], "w")
writeLines(paste("#", R.version.string), out)
writeLines("name,value,call", out)

# Evaluates the expression and writes what it gives, several values with their number behind a dot.
put <- function(name, call) {
  text <- paste(trimws(deparse(substitute(call), width.cutoff = 500)), collapse = " ")
  values <- as.vector(suppressWarnings(call))
  names <- if (length(values) == 1) name else paste(name, seq_along(values), sep = ".")
  quoted <- paste0('"', gsub('"', '""', text, fixed = TRUE), '"')
  number <- ifelse(is.nan(values), "NaN",
    ifelse(is.infinite(values), ifelse(values > 0, "Infinity", "-Infinity"), sprintf("%.17g", values)))
  writeLines(paste(names, number, quoted, sep = ","), out)
}

# ---- Mann-Kendall. Kendall's S by outer differences, its variance from the table of ties.
S <- function(x) sum(sign(outer(x, x, function(a, b) b - a))[upper.tri(diag(length(x)))])
VarS <- function(x) {
  t <- as.vector(table(x))
  n <- length(x)
  (n * (n - 1) * (2 * n + 5) - sum(t * (t - 1) * (2 * t + 5))) / 18
}
Z <- function(s, v) (s - sign(s)) / sqrt(v)
P <- function(z) 2 * pnorm(-abs(z))
slopes <- function(x) {
  d <- outer(seq_along(x), seq_along(x), function(i, j) (x[j] - x[i]) / (j - i))
  sort(d[upper.tri(d)])
}
# Hamed and Rao with the autocorrelation of stats::acf on stats::rank.
Factor <- function(x) {
  n <- length(x)
  rest <- x - median(slopes(x)) * (seq_along(x) - 1)
  ranks <- rank(round(rest / diff(range(x)), 9))
  rho <- acf(ranks, lag.max = n - 1, plot = FALSE)$acf[-1]
  rho[abs(rho) <= 1.96 / sqrt(n)] <- 0
  k <- seq_len(n - 1)
  f <- 1 + 2 / (n * (n - 1) * (n - 2)) * sum((n - k) * (n - k - 1) * (n - k - 2) * rho)
  if (is.nan(f) || f <= 0) 1 else f
}
MK <- function(x) {
  s <- S(x)
  v <- VarS(x)
  w <- v * Factor(x)
  c(s, v, Z(s, v), P(Z(s, v)), w, Z(s, w), P(Z(s, w)))
}
rising <- c(3, 5, 4, 8, 9, 7, 12, 15, 11, 18)
ties <- c(2, 2, 3, 1, 3, 3, 5, 2, 6, 6, 4, 7)
flat <- c(4, 1, 3, 2, 4, 1, 2, 3)
waves <- round(10 * sin(seq_len(40) / 4) + seq_len(40) / 5, 3)
falling <- c(9.5, 8.25, 8.25, 7, 7.5, 6, 4, 4, 3.125, 0, -2)
nile <- as.numeric(Nile)
put("mk.rising", MK(rising))
put("mk.ties", MK(ties))
put("mk.flat", MK(flat))
put("mk.waves", MK(waves))
put("mk.falling", MK(falling))
put("mk.nile", MK(nile))
put("mk.zigzag", MK(c(1, 9, 2, 8, 1, 9, 2, 8, 1, 9, 3, 8)))
# S and tie-corrected standard deviation as cor.test() has them, without ties and with.
put("mk.tau.rising", unname(cor.test(seq_along(rising), rising, method = "kendall")$estimate) * 45)
put("mk.p.ties", cor.test(seq_along(ties), ties, method = "kendall", exact = FALSE, continuity = TRUE)$p.value)
put("mk.p.falling", cor.test(seq_along(falling), falling, method = "kendall", exact = FALSE, continuity = TRUE)$p.value)
put("mk.p.nile", cor.test(seq_along(nile), nile, method = "kendall", exact = FALSE, continuity = TRUE)$p.value)

# ---- Sen's slope: stats::approx interpolates between ranks.
Sen <- function(x, level) {
  d <- slopes(x)
  C <- qnorm(1 - (1 - level) / 2) * sqrt(VarS(x))
  r <- c((length(d) - C) / 2, (length(d) + C) / 2 + 1)
  ends <- approx(seq_along(d), d, r, ties = "ordered")$y
  ends <- ifelse(r < 1, -Inf, ifelse(r > length(d), Inf, ends))
  c(median(d), ends, median(x - median(d) * (seq_along(x) - 1)))
}
put("sen.rising", Sen(rising, 0.95))
put("sen.ties", Sen(ties, 0.9))
put("sen.falling", Sen(falling, 0.99))
put("sen.nile", Sen(nile, 0.95))
put("sen.short", Sen(c(1, 4, 2, 7), 0.95))
put("sen.line", Sen(c(1, 3, 5, 7, 9, 11, 13), 0.95))
put("sen.equal", Sen(c(5, 5, 5), 0.95))

# ---- Change point: statistic as the difference of two Poisson deviances, p by stats::rmultinom.
ChangeAt <- function(x, e) {
  d <- sapply(seq_len(length(x) - 1), function(k) {
    one <- glm(x ~ 1, family = poisson, offset = log(e), epsilon = 1e-14)
    g <- seq_along(x) > k
    fit <- if (sum(x[g]) == 0 || sum(x[!g]) == 0) NULL else
      glm(x ~ g, family = poisson, offset = log(e), epsilon = 1e-14)
    if (is.null(fit)) {
      s <- sum(e[if (sum(x[g]) == 0) !g else g]) / sum(e)
      -2 * sum(x) * log(s)
    } else one$deviance - fit$deviance
  })
  k <- which.max(round(d, 9))
  c(k, d[k], sum(x[1:k]) / sum(e[1:k]), sum(x[-(1:k)]) / sum(e[-(1:k)]))
}
Largest <- function(x, share) {
  N <- sum(x)
  k <- seq_len(length(x) - 1)
  a <- cumsum(x)[k]
  s <- cumsum(share)[k]
  part <- function(c, m) ifelse(c == 0, 0, c * log(c / m))
  max(2 * (part(a, N * s) + part(N - a, N * (1 - s))))
}
ChangeP <- function(x, e, B) {
  set.seed(1)
  share <- e / sum(e)
  drawn <- rmultinom(B, sum(x), share)
  (1 + sum(apply(drawn, 2, Largest, share) >= Largest(x, share) - 1e-9)) / (1 + B)
}
# The same over all multinomial tables there are, each with its probability.
ChangeExact <- function(x, e) {
  share <- e / sum(e)
  all <- as.matrix(expand.grid(rep(list(0:sum(x)), length(x))))
  all <- all[rowSums(all) == sum(x), ]
  p <- apply(all, 1, dmultinom, prob = share)
  sum(p[apply(all, 1, Largest, share) >= Largest(x, share) - 1e-9])
}
put("change.jump", ChangeAt(c(3, 4, 2, 5, 12, 14, 11, 13), c(1, 1, 1, 1, 1, 1, 1, 1)))
put("change.exposed", ChangeAt(c(3, 4, 2, 5, 12, 14, 11, 13), c(10, 12, 7, 20, 11, 13, 9, 14)))
put("change.zeros", ChangeAt(c(0, 0, 0, 4, 5, 0, 3), c(1, 2, 1, 1, 1, 2, 1)))
put("change.two", ChangeAt(c(7, 2), c(3, 1)))
put("change.even", ChangeAt(c(4, 4, 4, 4), c(1, 1, 1, 1)))
put("change.p.mild", ChangeP(c(5, 3, 6, 4, 9, 8, 7), c(1, 1, 2, 1, 1, 1, 1), 1e5))
put("change.exact.few", ChangeExact(c(0, 1, 3, 2), c(1, 1, 1, 1)))
put("change.exact.exposed", ChangeExact(c(3, 0, 1, 0), c(1, 2, 1, 3)))

# ---- Rate ratio
Ratio <- function(a, ta, b, tb, level = 0.95) {
  t <- poisson.test(c(a, b), c(ta, tb), conf.level = level)
  c(unname(t$estimate), t$conf.int, t$p.value)
}
put("ratio.plain", Ratio(11, 800, 15, 3000))
put("ratio.level", Ratio(137, 24.19893, 129, 23.5, 0.8))
put("ratio.zero", Ratio(0, 10, 4, 12))
put("ratio.other.zero", Ratio(3, 10, 0, 12, 0.99))
put("ratio.one", Ratio(1, 5, 1, 5))
put("ratio.far", Ratio(2, 1, 30, 1))
put("ratio.large", Ratio(52310, 1000, 51000, 1000))
put("ratio.rare", Ratio(1, 1, 2000000, 1))
put("ratio.often", Ratio(90000, 1, 2, 3))
put("ratio.unequal", Ratio(7, 1, 20, 9))
put("ratio.below", Ratio(2, 9, 6, 4))

# ---- Dispersion by chisq.test with given probabilities
Index <- function(x, e) {
  t <- chisq.test(x, p = e / sum(e))
  c(unname(t$statistic / t$parameter), t$p.value)
}
put("dispersion.plain", Index(c(3, 7, 1, 9, 4), c(1, 1, 1, 1, 1)))
put("dispersion.exposed", Index(c(30, 71, 12, 9, 44), c(300, 650, 140.5, 80, 390)))
put("dispersion.even", Index(c(6, 6, 6), c(1, 1, 1)))
put("dispersion.clustered", Index(c(0, 0, 0, 0, 40, 0, 0, 1), rep(1, 8)))
put("dispersion.two", Index(c(2, 9), c(4, 5)))

# ---- Concentration by its definitions
Gini <- function(x) sum(abs(outer(x, x, "-"))) / (2 * length(x)^2 * mean(x))
Herfindahl <- function(x) sum((x / sum(x))^2)
Drawn <- function(x, index, level, B) {
  set.seed(1)
  unname(quantile(apply(rmultinom(B, sum(x), x), 2, index), c((1 - level) / 2, (1 + level) / 2)))
}
put("gini.plain", Gini(c(1, 2, 3, 4, 10)))
put("gini.equal", Gini(c(5, 5, 5)))
put("gini.all", Gini(c(0, 0, 0, 8)))
put("gini.one", Gini(9))
put("gini.long", Gini((1:60)^2))
put("herfindahl.plain", Herfindahl(c(1, 2, 3, 4, 10)))
put("herfindahl.equal", Herfindahl(c(5, 5, 5)))
put("herfindahl.all", Herfindahl(c(0, 0, 0, 8)))
put("herfindahl.long", Herfindahl((1:60)^2))
put("gini.drawn", Drawn(c(40, 25, 20, 60, 5, 100), Gini, 0.95, 1e5))
put("gini.drawn.level", Drawn(c(300, 250, 150, 200), Gini, 0.8, 1e5))
put("herfindahl.drawn", Drawn(c(40, 25, 20, 60, 5, 100), Herfindahl, 0.95, 1e5))
put("herfindahl.drawn.level", Drawn(c(300, 250, 150, 200), Herfindahl, 0.8, 1e5))

# ---- Contingency
Chisq <- function(m) {
  t <- chisq.test(m, correct = FALSE)
  c(unname(t$statistic), unname(t$parameter), t$p.value)
}
Simulated <- function(m) {
  set.seed(1)
  t <- chisq.test(m, simulate.p.value = TRUE, B = 1e5)
  c(unname(t$statistic), t$p.value)
}
# All tables with the margins of a table of two columns, each with its probability.
TwoColumns <- function(m) {
  rows <- rowSums(m)
  first <- as.matrix(expand.grid(lapply(rows, function(r) 0:r)))
  first <- first[rowSums(first) == sum(m[, 1]), ]
  p <- apply(first, 1, function(a) exp(sum(lchoose(rows, a)) - lchoose(sum(m), sum(m[, 1]))))
  e <- outer(rows, colSums(m)) / sum(m)
  X <- function(a) sum((cbind(a, rows - a) - e)^2 / e)
  sum(p[apply(first, 1, X) >= X(m[, 1]) - 1e-9])
}
party <- matrix(c(762, 327, 468, 484, 239, 477), 2, byrow = TRUE)
two <- matrix(c(12, 30, 25, 14), 2, byrow = TRUE)
equal <- matrix(c(10, 20, 30, 20, 40, 60), 2, byrow = TRUE)
sparse <- matrix(c(1, 2, 1, 0, 3, 3, 6, 1, 10, 10, 14, 9, 6, 7, 12, 11), 4, byrow = TRUE)
few <- matrix(c(3, 1, 0, 4, 2, 2), 3, byrow = TRUE)
put("table.party", Chisq(party))
put("table.two", Chisq(two))
put("table.equal", Chisq(equal))
put("table.kept", Chisq(matrix(c(9, 11, 20, 6), 2)))
put("table.sparse", Simulated(sparse))
put("table.few", Simulated(few))
put("table.exact.few", TwoColumns(few))
put("stdres.party", t(chisq.test(party)$stdres))
put("stdres.two", t(chisq.test(two, correct = FALSE)$stdres))
put("stdres.sparse", t(chisq.test(sparse)$stdres))
put("stdres.few", t(chisq.test(few)$stdres))

# ---- Chao2, its variances as vegan and SpadeR write them
Unseen <- function(q, m, level = 0.95) {
  D <- length(q)
  a1 <- sum(q == 1)
  a2 <- sum(q == 2)
  A <- (m - 1) / m
  z <- qnorm(1 - (1 - level) / 2)
  est <- D + if (a2 > 0) A * a1^2 / (2 * a2) else A * a1 * (a1 - 1) / 2
  if (est == D) {
    p <- exp(-sum(q) / D)
    ci <- D / (1 - p) + c(-1, 1) * z * sqrt(D * p) / (1 - p)
    return(c(est, D * p - D * p^2, max(D, ci[1]), ci[2]))
  }
  aa <- a1 / a2
  v <- if (a2 > 0) a1 * A * (0.5 + A * (1 + aa / 4) * aa) * aa else
    A * (A * (a1 * (2 * a1 - 1)^2 / 4 - a1^4 / est / 4) + a1 * (a1 - 1) / 2)
  K <- exp(z * sqrt(log(1 + v / (est - D)^2)))
  c(est, v, D + (est - D) / K, D + (est - D) * K)
}
put("chao2.plain", Unseen(rep(c(1, 2, 3, 5, 8), c(20, 9, 6, 3, 1)), 12))
put("chao2.no.two", Unseen(rep(c(1, 3, 4), c(6, 5, 2)), 5, 0.9))
put("chao2.complete", Unseen(rep(c(2, 3, 4), c(4, 5, 2)), 5))
put("chao2.lone", Unseen(c(1, 3, 3, 4), 4))
put("chao2.all.once", Unseen(rep(1, 15), 3, 0.99))
put("chao2.one", Unseen(2, 2))

# ---- Chapman
TwoLists <- function(a, b, m, level = 0.95) {
  n <- (a + 1) * (b + 1) / (m + 1) - 1
  v <- (a + 1) * (b + 1) * (a - m) * (b - m) / ((m + 1)^2 * (m + 2))
  ci <- n + c(-1, 1) * qnorm(1 - (1 - level) / 2) * sqrt(v)
  c(n, v, max(a + b - m, ci[1]), ci[2])
}
put("chapman.plain", TwoLists(200, 150, 60))
put("chapman.none", TwoLists(12, 9, 0, 0.9))
put("chapman.equal", TwoLists(30, 30, 30))
put("chapman.within", TwoLists(50, 20, 20, 0.99))
put("chapman.large", TwoLists(250000, 410000, 99000))

close(out)
