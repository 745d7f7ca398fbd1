CREATE TABLE case_row (
    file TEXT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    kind TEXT NOT NULL,
    firm TEXT NOT NULL,
    title TEXT NOT NULL,
    stage TEXT NOT NULL,
    officer TEXT NOT NULL,
    proposer TEXT NOT NULL,
    language TEXT NOT NULL,
    origin TEXT NOT NULL,
    destination TEXT NOT NULL,
    end_use TEXT NOT NULL,
    goods TEXT NOT NULL,
    opened BIGINT NOT NULL,
    submitted BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    decided BIGINT NOT NULL,
    due TEXT NOT NULL,
    outcome TEXT NOT NULL,
    questions BIGINT NOT NULL,
    advice BIGINT NOT NULL,
    waiting BIGINT NOT NULL,
    is_stopped BIGINT NOT NULL
);
CREATE INDEX case_row_by_stage ON case_row (stage, due, file);
CREATE INDEX case_row_by_officer ON case_row (officer, stage, due, file);
CREATE INDEX case_row_by_firm ON case_row (firm, changed, file);
CREATE INDEX case_row_by_change ON case_row (changed, file);
CREATE INDEX case_row_by_due ON case_row (due, file);
CREATE INDEX case_row_by_submission ON case_row (submitted, file);
CREATE TABLE authorisation_row (
    file TEXT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    case_file TEXT NOT NULL,
    firm TEXT NOT NULL,
    kind TEXT NOT NULL,
    type TEXT NOT NULL,
    form TEXT NOT NULL,
    act TEXT NOT NULL,
    destination TEXT NOT NULL,
    goods TEXT NOT NULL,
    issued BIGINT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT NOT NULL,
    ending TEXT NOT NULL,
    is_suspended BIGINT NOT NULL,
    is_held BIGINT NOT NULL,
    is_exhausted BIGINT NOT NULL,
    law TEXT NOT NULL,
    code TEXT NOT NULL,
    entries TEXT NOT NULL
);
CREATE UNIQUE INDEX authorisation_row_by_code ON authorisation_row (code) WHERE code <> '';
CREATE INDEX authorisation_row_by_case ON authorisation_row (case_file);
CREATE INDEX authorisation_row_by_firm ON authorisation_row (firm, issued, file);
CREATE INDEX authorisation_row_by_end ON authorisation_row (valid_to, file);
CREATE INDEX authorisation_row_by_issue ON authorisation_row (issued, file);
CREATE TABLE authorisation_item (
    file TEXT NOT NULL,
    item BIGINT NOT NULL,
    slug TEXT NOT NULL,
    label TEXT NOT NULL,
    description TEXT NOT NULL,
    unit TEXT NOT NULL,
    quantity BIGINT NOT NULL,
    used BIGINT NOT NULL,
    PRIMARY KEY (file, item)
);
CREATE INDEX authorisation_item_by_slug ON authorisation_item (slug, file);
CREATE TABLE inquiry_row (
    file TEXT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    asker TEXT NOT NULL,
    office TEXT NOT NULL,
    line TEXT NOT NULL,
    goods TEXT NOT NULL,
    code TEXT NOT NULL,
    authorisation TEXT NOT NULL,
    opened BIGINT NOT NULL,
    due TEXT NOT NULL,
    waiting BIGINT NOT NULL
);
CREATE INDEX inquiry_row_by_due ON inquiry_row (due, file);
CREATE INDEX inquiry_row_by_asker ON inquiry_row (asker, due, file);
CREATE TABLE party_row (
    file TEXT NOT NULL,
    number BIGINT NOT NULL,
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    country TEXT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (file, number)
);
CREATE INDEX party_row_by_name ON party_row (folded, file);
