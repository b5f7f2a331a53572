"""The blank 《项目支出绩效自评表》 that a unit fills in, with its rules inside."""
