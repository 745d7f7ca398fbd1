CREATE TABLE letter_template (
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    version BIGINT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    account TEXT NOT NULL,
    made BIGINT NOT NULL,
    PRIMARY KEY (kind, language, version)
);
CREATE TABLE law_sweep (
    number BIGINT NOT NULL PRIMARY KEY,
    law TEXT NOT NULL,
    day TEXT NOT NULL,
    why TEXT NOT NULL,
    began BIGINT NOT NULL,
    ended BIGINT NOT NULL,
    looked BIGINT NOT NULL,
    held BIGINT NOT NULL,
    marked BIGINT NOT NULL
);
CREATE INDEX authorisation_row_held ON authorisation_row (file) WHERE is_held = 1;
