CREATE TABLE job (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    created BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    state TEXT NOT NULL,
    why TEXT NOT NULL,
    asked_on TEXT NOT NULL,
    law TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    bytes_read BIGINT NOT NULL,
    good BIGINT NOT NULL,
    rejected BIGINT NOT NULL,
    released BIGINT NOT NULL,
    held BIGINT NOT NULL,
    stopped BIGINT NOT NULL
);
CREATE INDEX job_by_expiry ON job (expires);
CREATE TABLE result (
    job TEXT NOT NULL,
    number BIGINT NOT NULL,
    line BIGINT NOT NULL,
    declaration TEXT NOT NULL,
    item TEXT NOT NULL,
    decision TEXT NOT NULL,
    effect TEXT NOT NULL,
    entries TEXT NOT NULL,
    goods TEXT NOT NULL,
    search TEXT NOT NULL,
    deal TEXT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (job, number)
);
CREATE INDEX result_by_decision ON result (job, decision, number);
CREATE TABLE result_entry (
    job TEXT NOT NULL,
    entry TEXT NOT NULL,
    number BIGINT NOT NULL,
    PRIMARY KEY (job, entry, number)
);
CREATE TABLE reject (
    job TEXT NOT NULL,
    number BIGINT NOT NULL,
    line BIGINT NOT NULL,
    record BIGINT NOT NULL,
    field TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (job, number)
);
