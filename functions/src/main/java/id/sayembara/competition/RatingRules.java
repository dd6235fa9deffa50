package id.sayembara.competition;

import java.math.BigDecimal;

/**
 * How the public rates finalists. R36.
 *
 * @param scale of usefulness
 * @param weight percent of the result; 0 unless the edition says otherwise
 * @param perPerson requests a minute of one person
 * @param perAddress requests a minute from one internet address
 * @param codes codes an hour to one mail address
 * @param quarantine what is unusual
 */
public record RatingRules(
        Scale scale, BigDecimal weight, int perPerson, int perAddress, int codes, QuarantineRules quarantine) {}
