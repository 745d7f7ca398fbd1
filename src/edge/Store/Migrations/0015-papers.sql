CREATE TABLE paper (
    hash TEXT PRIMARY KEY,
    seal BYTEA NOT NULL,
    bytes BIGINT NOT NULL,
    kind TEXT NOT NULL
);
CREATE TABLE paper_to_scan (
    file TEXT NOT NULL,
    attachment TEXT NOT NULL,
    hash TEXT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (file, attachment)
);
