CREATE TABLE kept_answer (
    client TEXT NOT NULL,
    key TEXT NOT NULL,
    request TEXT NOT NULL,
    status BIGINT NOT NULL,
    type TEXT NOT NULL,
    tag TEXT NOT NULL,
    body TEXT NOT NULL,
    until BIGINT NOT NULL,
    PRIMARY KEY (client, key)
);
CREATE INDEX kept_answer_until ON kept_answer (until);
