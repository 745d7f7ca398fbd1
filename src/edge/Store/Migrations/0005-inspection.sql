ALTER TABLE result ADD COLUMN rank DOUBLE PRECISION NOT NULL DEFAULT 0;
ALTER TABLE result ADD COLUMN score DOUBLE PRECISION NOT NULL DEFAULT 0;
ALTER TABLE result ADD COLUMN parties TEXT NOT NULL DEFAULT '';
CREATE INDEX result_by_rank ON result (job, rank, number);
CREATE TABLE result_mark (
    job TEXT NOT NULL,
    kind TEXT NOT NULL,
    mark TEXT NOT NULL,
    number BIGINT NOT NULL,
    PRIMARY KEY (job, kind, mark, number)
);
