CREATE TABLE ruling_row (
    file TEXT NOT NULL,
    item BIGINT NOT NULL,
    given BIGINT NOT NULL,
    goods TEXT NOT NULL,
    folded TEXT NOT NULL,
    code TEXT NOT NULL,
    slug TEXT NOT NULL,
    label TEXT NOT NULL,
    says TEXT NOT NULL,
    PRIMARY KEY (file, item)
);
CREATE INDEX ruling_row_by_time ON ruling_row (given, file);
CREATE INDEX ruling_row_by_entry ON ruling_row (slug, given);
CREATE INDEX ruling_row_by_goods ON ruling_row (folded);
CREATE TABLE view_state (
    id BIGINT NOT NULL PRIMARY KEY,
    shape TEXT NOT NULL
);
CREATE INDEX case_row_by_outcome ON case_row (outcome, decided) WHERE decided > 0;
