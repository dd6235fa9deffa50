package id.sayembara.award;

/** The languages of a certificate. */
public enum Language {
    ID,
    EN
}
