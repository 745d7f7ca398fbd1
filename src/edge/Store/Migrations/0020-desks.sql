CREATE TABLE saved_filter (
    account TEXT NOT NULL,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    PRIMARY KEY (account, name)
);
CREATE TABLE last_seen (
    account TEXT NOT NULL,
    file TEXT NOT NULL,
    version BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (account, file)
);
CREATE TABLE case_desk (
    file TEXT NOT NULL PRIMARY KEY,
    answered BIGINT NOT NULL,
    is_swept BIGINT NOT NULL
);
CREATE INDEX case_desk_answered ON case_desk (answered, file) WHERE answered > 0;
CREATE INDEX case_desk_swept ON case_desk (is_swept, file) WHERE is_swept = 1;
CREATE TABLE case_entry (
    file TEXT NOT NULL,
    entry TEXT NOT NULL,
    PRIMARY KEY (file, entry)
);
CREATE INDEX case_entry_by_entry ON case_entry (entry, file);
CREATE TABLE mention (
    file TEXT NOT NULL,
    note TEXT NOT NULL,
    account TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (file, note, account)
);
CREATE INDEX mention_by_account ON mention (account, at);
CREATE TABLE advice_row (
    file TEXT NOT NULL,
    advice TEXT NOT NULL,
    body TEXT NOT NULL,
    due TEXT NOT NULL,
    is_open BIGINT NOT NULL,
    PRIMARY KEY (file, advice)
);
CREATE INDEX advice_row_by_body ON advice_row (body, is_open, due, file);
CREATE INDEX case_row_open ON case_row (due, file) WHERE stage IN ('received', 'in-assessment', 'with-applicant', 'to-countersign');
