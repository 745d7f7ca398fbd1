CREATE TABLE webhook (
    id TEXT NOT NULL PRIMARY KEY,
    owner TEXT NOT NULL,
    address TEXT NOT NULL,
    secret TEXT NOT NULL,
    words TEXT NOT NULL,
    made BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    position BIGINT NOT NULL
);
CREATE TABLE delivery (
    webhook TEXT NOT NULL,
    event BIGINT NOT NULL,
    word TEXT NOT NULL,
    file TEXT NOT NULL,
    body TEXT NOT NULL,
    made BIGINT NOT NULL,
    state TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    next BIGINT NOT NULL,
    status BIGINT NOT NULL,
    said TEXT NOT NULL,
    PRIMARY KEY (webhook, event)
);
CREATE INDEX delivery_due ON delivery (state, next);
