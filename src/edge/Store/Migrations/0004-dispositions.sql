CREATE TABLE disposition (
    pair TEXT NOT NULL,
    number BIGINT NOT NULL,
    list TEXT NOT NULL,
    record TEXT NOT NULL,
    verdict TEXT NOT NULL,
    because TEXT NOT NULL,
    officer TEXT NOT NULL,
    made BIGINT NOT NULL,
    declared TEXT NOT NULL,
    listed TEXT NOT NULL,
    PRIMARY KEY (pair, number)
);
