CREATE TABLE fact (
    file TEXT NOT NULL,
    number BIGINT NOT NULL,
    word TEXT NOT NULL,
    version BIGINT NOT NULL,
    at BIGINT NOT NULL,
    account TEXT NOT NULL,
    role BIGINT NOT NULL,
    body TEXT NOT NULL,
    why TEXT NOT NULL,
    open BYTEA NOT NULL,
    apart BYTEA NOT NULL,
    PRIMARY KEY (file, number)
);
