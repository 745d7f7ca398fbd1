ALTER TABLE case_desk ADD COLUMN asked_due TEXT NOT NULL DEFAULT '9999-12-31';
ALTER TABLE case_desk ADD COLUMN advice_due TEXT NOT NULL DEFAULT '9999-12-31';
CREATE INDEX case_desk_asked ON case_desk (asked_due, file) WHERE asked_due < '9999-12-31';
CREATE INDEX case_desk_advice ON case_desk (advice_due, file) WHERE advice_due < '9999-12-31';
CREATE TABLE condition_row (
    file TEXT NOT NULL,
    condition TEXT NOT NULL,
    firm TEXT NOT NULL,
    says TEXT NOT NULL,
    shows TEXT NOT NULL,
    due TEXT NOT NULL,
    is_open BIGINT NOT NULL,
    reminded BIGINT NOT NULL,
    PRIMARY KEY (file, condition)
);
CREATE INDEX condition_row_due ON condition_row (is_open, due, file);
