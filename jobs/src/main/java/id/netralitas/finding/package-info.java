/**
 * What the finished tables say: questions of the domain, answered by statistics. Nothing is
 * inferred from articles that a search brought, nor from too few events; what is withheld says why.
 */
package id.netralitas.finding;
