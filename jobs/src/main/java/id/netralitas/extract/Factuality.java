package id.netralitas.extract;

/** Whether what a clause tells is so. A claim that is under none of the others is asserted. */
enum Factuality {
  /** Told as done. */
  ASSERTED,
  /** Not so: denied, called off, missed. */
  DENIED,
  /** Still to come. */
  PLANNED,
  /** May be, could be, should have been. */
  POSSIBLE,
  /** Only if something else is so. */
  CONDITIONAL,
  /** Asked of somebody who may do it or not. */
  DEMANDED,
  /** Advised by a body that does not decide. */
  RECOMMENDED,
  /** Only said or believed. */
  ALLEGED,
  /** Done, but before what the article tells. */
  EARLIER
}
