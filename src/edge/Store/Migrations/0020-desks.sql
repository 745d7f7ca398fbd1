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
