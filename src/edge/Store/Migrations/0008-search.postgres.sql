CREATE TABLE search_row (
    file TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    firm TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    words TSVECTOR GENERATED ALWAYS AS (
        setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', body), 'B')
    ) STORED
);
CREATE INDEX search_row_by_words ON search_row USING gin (words);
