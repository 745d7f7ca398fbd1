CREATE TABLE submission (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    created BIGINT NOT NULL,
    whole BIGINT NOT NULL
);
CREATE TABLE outbox (
    message TEXT NOT NULL PRIMARY KEY,
    submission TEXT NOT NULL,
    number BIGINT NOT NULL,
    body TEXT NOT NULL
);
CREATE INDEX outbox_by_number ON outbox (submission, number);
CREATE TABLE inbox (
    message TEXT NOT NULL PRIMARY KEY,
    worker TEXT NOT NULL,
    taken BIGINT NOT NULL
);
CREATE TABLE decision (
    submission TEXT NOT NULL,
    declaration TEXT NOT NULL,
    item TEXT NOT NULL,
    payload TEXT NOT NULL,
    message TEXT NOT NULL,
    number BIGINT NOT NULL,
    decided BIGINT NOT NULL,
    decision TEXT NOT NULL,
    rank DOUBLE PRECISION NOT NULL,
    answer TEXT NOT NULL,
    law TEXT NOT NULL,
    lists TEXT NOT NULL,
    worker TEXT NOT NULL,
    PRIMARY KEY (submission, declaration, item)
);
CREATE INDEX decision_by_number ON decision (submission, number);
CREATE TABLE conflict (
    submission TEXT NOT NULL,
    declaration TEXT NOT NULL,
    item TEXT NOT NULL,
    payload TEXT NOT NULL,
    message TEXT NOT NULL,
    body TEXT NOT NULL,
    seen BIGINT NOT NULL,
    worker TEXT NOT NULL,
    PRIMARY KEY (submission, declaration, item, payload)
);
CREATE TABLE attempt (
    message TEXT NOT NULL PRIMARY KEY,
    tries BIGINT NOT NULL
);
