package be.capas.contract.counterexample;

class OrderHelper {}
